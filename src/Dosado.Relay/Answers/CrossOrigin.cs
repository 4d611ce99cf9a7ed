using Dosado.Relay.Envelopes;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace Dosado.Relay.Answers;

/// <summary>
/// An app that was served elsewhere may use this relay. Rights are tokens that a page must know, never cookies, so
/// answering any origin gives nothing away.
/// </summary>
internal static class CrossOrigin
{
    public const string Policy = "v1";

    public static void Configure(CorsOptions cors) => cors.AddPolicy(Policy, policy => policy
        .AllowAnyOrigin()
        .WithMethods("GET", "POST", "PUT", "DELETE")
        .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, AppendEnvelopes.ExpectedHead)
        .WithExposedHeaders(HeadHeader.Name, HeaderNames.RetryAfter)
        .SetPreflightMaxAge(TimeSpan.FromHours(2)));
}
