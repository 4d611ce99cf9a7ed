using System.Text.RegularExpressions;
using Dosado.App.Tests.Frame;
using Dosado.App.Words;

namespace Dosado.App.Tests.Words;

/// <summary>What <see cref="WordsOnScreen"/> keeps off English screens, in the words that Spanish and German have for it.</summary>
public class WordsOnOtherScreens
{
    private static readonly Dictionary<string, (string What, string Words)[]> Never = new()
    {
        ["es"] =
        [
            ("names or judges a person", "acusador[ae]?s? culpabilizador[ae]?s? evitador[ae]?s? evasiv[oa]s? perseguidor[ae]?s? "
                + "desatendid[oa]s? descuidad[oa]s? asfixiad[oa]s? agobiad[oa]s? detonantes? disparador(es)? gatillos? "
                + "pseudosentimientos? hallazgos? infracci(ón|ones) violaci(ón|ones) primari[oa]s? secundari[oa]s? créditos? "
                + "certificados? óptim[oa]s? cumplimiento rol(es)?"),
            ("says must", "debes? deben debéis debería\\w* (tienes|tiene|tenéis|tienen|hay)\\sque obligatori[oa]s?"),
            ("praises, presses or counts contact", "rachas? bien\\shecho buen\\strabajo enhorabuena felicidades sigue\\sasí "
                + "no\\s(te\\s)?olvides recuerda días?\\s(sin|aparte) atrasad[oa]s? pendientes?\\sde\\sti"),
            ("casts the two", "marido esposo esposa novi[oa]s? hombres? mujer(es)? chic[oa]s? nosotr[oa]s vosotr[oa]s ustedes? "
                + "\\w+[oa]/[oa]s? \\w+@s?"),
            ("guarantees", "garantiza\\w* garantías? curar? comprobad[oa]s? demostrad[oa]s?"),
            ("calls a need too much, or somebody a kind", "estilos?\\sde\\sapego evitativ[oa]s? codependientes? trastornos? "
                + "diagn\\w+ demasiado\\s(cercan[oa]|distante|dependiente)"),
            ("says that it is over", "demasiado\\starde sin\\s(remedio|esperanza|arreglo) sin\\svuelta\\satrás"),
        ],
        ["de"] =
        [
            ("names or judges a person", "Beschuldiger(in)? Ankläger(in)? Vermeider(in)? Verfolger(in)? vernachlässigt\\w* "
                + "erdrückt\\w* eingeengt\\w* erstickt\\w* Trigger\\w* getriggert\\w* Auslöser\\w* Scheingefühle? Pseudogefühle? "
                + "Befunde? Verst(oß|oßes|öße) primär\\w* sekundär\\w* Guthaben Kredite? Zertifikate? Optimum optimal\\w* "
                + "Compliance Einhaltung Rollen?"),
            ("says must", "muss musst müssen müsst musste\\w* sollst solltest sollt solltet"),
            ("praises, presses or counts contact", "Tage\\s(getrennt|ohne) (gut|toll|prima)\\sgemacht Glückwunsch weiter\\sso "
                + "vergiss\\snicht denk\\sdaran überfällig\\w* du\\shast\\snoch\\snicht"),
            ("casts the two", "Ehemann Ehefrau Mann Männer Frau Frauen Freund Freunde Freundin(nen)? Partner Partners "
                + "Partnerin(nen)? Kerl \\w+[:*_]in(nen)? (?-i:\\w+Innen)"),
            ("guarantees", "garantier\\w* Garantie heilt heilen bewiesen erwiesen"),
            ("calls a need too much, or somebody a kind", "Bindungsstil\\w* vermeidend\\w* ko-?abhängig\\w* Störung\\w* "
                + "Diagnos\\w+ zu\\s(anhänglich|distanziert)"),
            ("says that it is over", "zu\\sspät hoffnungslos\\w* unwiederbringlich\\w* kein\\sZurück nicht\\smehr\\szu\\sretten"),
        ],
    };

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (var (language, what) in Never.SelectMany(l => l.Value.Select(kind => (l.Key, kind.What))))
            {
                kinds.Add(language, what);
            }

            return kinds;
        }
    }

    public static TheoryData<string> Languages => [.. Never.Keys];

    [Theory]
    [Trait("Mechanism", "M073")]
    [Trait("Mechanism", "M133")]
    [Trait("Mechanism", "M134")]
    [Trait("Mechanism", "M140")]
    [MemberData(nameof(Kinds))]
    public void A_text_never(string language, string what)
    {
        var words = Never[language].Single(kind => kind.What == what).Words.Replace(' ', '|');

        Wrong(language, text => Regex.IsMatch(text, $@"\b({words})\b", RegexOptions.IgnoreCase)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_never_raises_its_voice(string language) =>
        Wrong(language, text => text.Contains('!') || text.Contains('¡')).ShouldBeEmpty();

    [Fact]
    public void Every_language_but_English_has_its_list() =>
        Never.Keys.ShouldBe(Speech.Languages.Except(["en"]), ignoreOrder: true);

    private static IEnumerable<string> Wrong(string language, Func<string, bool> isWrong) =>
        Tree.WordFiles(language).SelectMany(file => Texts.Parse(File.ReadAllText(file)))
            .Where(text => isWrong(text.Value)).Select(text => $"{text.Key}: {text.Value}");
}
