using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dosado.Relay.Envelopes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dosado.Relay.Answers;

/// <summary>Reads the JSON body of a request.</summary>
internal static class JsonBody
{
    private const long Largest = 64 * 1024;

    /// <summary>The body; null when it is not JSON of this form.</summary>
    public static async ValueTask<T?> FindJsonAsync<T>(this HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return null;
        }

        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = Largest;
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception unreadable) when (RequestBody.IsUnreadable(unreadable))
        {
            throw RequestBody.Unreadable(unreadable);
        }
    }
}
