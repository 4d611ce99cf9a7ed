using Dosado.App.Visits;

namespace Dosado.App.Faults;

/// <summary>A form with a text that is longer than fits: all of it, to be shortened and sent again.</summary>
/// <param name="Path">Where the form goes.</param>
/// <param name="Fields">Every field as it was sent.</param>
/// <param name="Most">How many characters fit.</param>
public sealed record TooLongModel(string Path, IReadOnlyList<Field> Fields, int Most)
{
    /// <summary>Whether this field is one to shorten.</summary>
    public bool IsTooLong(Field field) => field.Value.Trim().Length > Most;

    /// <summary>Null where everything fits.</summary>
    internal static TooLongModel? Find(Visit visit, int most)
    {
        var model = new TooLongModel(visit.Path, visit.Form, most);
        return visit.Form.Any(model.IsTooLong) ? model : null;
    }
}
