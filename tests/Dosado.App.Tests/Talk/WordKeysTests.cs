using Dosado.App.Tests.Frame;
using Dosado.App.Words;

namespace Dosado.App.Tests.Talk;

public class WordKeysTests
{
    [Fact]
    public void No_key_stands_for_two_texts() =>
        Tree.WordFiles("en")
            .SelectMany(f => Texts.Parse(File.ReadAllText(f)))
            .GroupBy(t => t.Key).Where(g => g.Count() > 1).Select(g => g.Key)
            .ShouldBeEmpty();
}
