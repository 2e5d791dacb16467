using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Chancery.Server.Pages;

/// <summary>Words in a drawing; Razor keeps the element's own name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";

    [Parameter, EditorRequired]
    public int X { get; set; }

    [Parameter, EditorRequired]
    public int Y { get; set; }

    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Kind);
        builder.AddAttribute(2, "x", X.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "y", Y.ToString(CultureInfo.InvariantCulture));
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
