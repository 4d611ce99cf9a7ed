using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dosado.Places.Talk.Cycle;

/// <summary>A <c>text</c> element of SVG: in markup that name means something else.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Its class; null for none.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Where its middle stands.</summary>
    [Parameter, EditorRequired]
    public required string X { get; set; }

    /// <summary>Where its line stands.</summary>
    [Parameter, EditorRequired]
    public required string Y { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
