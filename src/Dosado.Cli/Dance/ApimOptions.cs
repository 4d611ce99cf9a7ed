using System.CommandLine;

namespace Dosado.Cli.Dance;

/// <summary>The options of dosado dance apim besides those of fit.</summary>
internal static class ApimOptions
{
    public static readonly Option<string?> Couple = new("--couple")
    {
        Description = "The column that names the couple; in wide form without one, each row is a couple.",
    };

    public static readonly Option<string?> Member = new("--member")
    {
        Description = "Long form: the column that tells the two members apart. Roles are its two texts in alphabetical order.",
    };

    public static readonly Option<string> Outcome = new("--outcome")
    {
        Description = "Long: one column. Wide: FIRST:SECOND.",
        Required = true,
    };

    public static readonly Option<string> Own = new("--own")
    {
        Description = "Own predictors, parted by commas; each gives an actor and a partner effect. Wide: FIRST:SECOND each.",
        Required = true,
    };

    public static readonly Option<string?> Beside = new("--beside")
    {
        Description = "Predictors that are not looked up in the partner (as --own).",
    };

    public static readonly Option<bool> Distinguishable = new("--distinguishable")
    {
        Description = "The members have roles.",
    };

    public static readonly Option<string> Random = new("--random")
    {
        Description = "What differs between couples: none, intercepts, couple-slopes, actor-slopes.",
        DefaultValueFactory = _ => "none",
    };

    public static readonly Option<bool> FullLikelihood = new("--ml")
    {
        Description = "Full instead of restricted maximum likelihood.",
    };

    public static readonly Option<bool> Split = new("--split")
    {
        Description = "Part own predictors into within and between persons.",
    };

    public static readonly Option<bool> TestRoles = new("--test-roles")
    {
        Description = "Also test whether roles matter (chi2, ML).",
    };
}
