using System.CommandLine.Parsing;

namespace Dosado.Cli;

/// <summary>Addresses on the command line: whole ones, of http or https.</summary>
internal static class Addresses
{
    public static Uri? Read(ArgumentResult result)
    {
        if (result.Tokens is [var token] && Uri.TryCreate(token.Value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        result.AddError("An address begins with https:// or http:// and names a host.");
        return null;
    }
}
