using System.Diagnostics.CodeAnalysis;
using Dosado.App.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dosado.App.Visits;

/// <summary>Renders components to HTML. What a component may inject is what <see cref="Offered"/> gives.</summary>
internal sealed class PageRenderer(Texts texts, IIntl intl)
{
    private readonly Offered _offered = new(texts, intl);

    public async Task<string> RenderAsync(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type page,
        IDictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(_offered, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(page, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>Two things, so no container: it would cost the first visit 20 kB.</summary>
    private sealed class Offered(Texts texts, IIntl intl) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(Texts) ? texts : serviceType == typeof(IIntl) ? intl : null;
    }
}
