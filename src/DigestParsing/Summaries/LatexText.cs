using System.Collections.Frozen;
using System.Text;

namespace DigestParsing.Summaries;

/// <summary>Makes the short formulas of a summary readable: letters and signs for their commands, no braces or dollars.</summary>
internal static class LatexText
{
    // Commands that a reader sees as one sign. A command that is not here keeps its name.
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["zeta"] = "ζ",
        ["eta"] = "η", ["theta"] = "θ", ["iota"] = "ι", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ",
        ["pi"] = "π", ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["upsilon"] = "υ", ["phi"] = "φ", ["varphi"] = "φ", ["chi"] = "χ",
        ["psi"] = "ψ", ["omega"] = "ω", ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Xi"] = "Ξ", ["Pi"] = "Π",
        ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ", ["Omega"] = "Ω", ["times"] = "×", ["cdot"] = "·", ["pm"] = "±", ["leq"] = "≤",
        ["le"] = "≤", ["geq"] = "≥", ["ge"] = "≥", ["neq"] = "≠", ["ne"] = "≠", ["approx"] = "≈", ["sim"] = "~", ["infty"] = "∞",
        ["rightarrow"] = "→", ["to"] = "→", ["leftarrow"] = "←", ["in"] = "∈", ["sum"] = "∑", ["prod"] = "∏", ["nabla"] = "∇",
        ["partial"] = "∂", ["sqrt"] = "√", ["ell"] = "ℓ", ["dots"] = "…", ["ldots"] = "…", ["cdots"] = "…", ["circ"] = "∘", ["propto"] = "∝",
        ["quad"] = " ", ["mid"] = "|", ["vert"] = "|", ["log"] = "log", ["exp"] = "exp", ["max"] = "max", ["min"] = "min",
        ["text"] = "", ["mathrm"] = "", ["mathbf"] = "", ["mathbb"] = "", ["mathcal"] = "", ["mathit"] = "", ["mathsf"] = "", ["textbf"] = "",
        ["textit"] = "", ["boldsymbol"] = "", ["operatorname"] = "", ["left"] = "", ["right"] = "", ["displaystyle"] = "",
    }.ToFrozenDictionary();

    /// <summary>Appends text in which formulas may stand between dollars and touch a word, as in <c>SL$^2$A</c>.</summary>
    public static void AppendWithFormulas(ReadOnlySpan<char> text, StringBuilder output)
    {
        while (text.IndexOf('$') is >= 0 and var open)
        {
            var close = text[(open + 1)..].IndexOf('$');
            if (close < 0)
            {
                break;
            }

            // "between $5 and $10" holds two prices and no formula.
            var formula = text.Slice(open + 1, close);
            if (formula.IsEmpty || char.IsWhiteSpace(formula[0]) || char.IsWhiteSpace(formula[^1]) || !formula.ContainsAny("\\^_{"))
            {
                output.Append(text[..(open + 1 + close)]);
                text = text[(open + 1 + close)..];
                continue;
            }

            output.Append(text[..open]);
            Append(formula, output);
            text = text[(open + close + 2)..];
        }

        output.Append(text);
    }

    /// <summary>Appends a formula, without the dollars around it.</summary>
    public static void Append(ReadOnlySpan<char> formula, StringBuilder output)
    {
        while (!formula.IsEmpty)
        {
            var next = formula.IndexOfAny('\\', '{', '}');
            if (next < 0)
            {
                output.Append(formula);
                return;
            }

            output.Append(formula[..next]);
            var command = formula[next] == '\\';
            formula = formula[(next + 1)..];
            if (command)
            {
                formula = formula[AppendCommand(formula, output)..];
            }
        }
    }

    // Answers how much of the formula after the backslash has been read.
    private static int AppendCommand(ReadOnlySpan<char> formula, StringBuilder output)
    {
        var length = 0;
        while (length < formula.Length && char.IsAsciiLetter(formula[length]))
        {
            length++;
        }

        if (length == 0)
        {
            // An escaped sign, such as "\%" or "\|"; "\," and its like are thin spaces.
            if (!formula.IsEmpty)
            {
                output.Append(formula[0] is ',' or ';' or ':' or '!' or '\\' ? ' ' : formula[0]);
            }

            return Math.Min(1, formula.Length);
        }

        var name = formula[..length].ToString();
        output.Append(Signs.TryGetValue(name, out var sign) ? sign : name);
        return length;
    }
}
