using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace DigestParsing.Tests.Api;

/// <summary>Prints the public surface of an assembly: one line a member, sorted, with nullability.</summary>
internal static class PublicApi
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool", ["System.Byte"] = "byte", ["System.Char"] = "char", ["System.Int32"] = "int", ["System.Int64"] = "long",
        ["System.Object"] = "object", ["System.String"] = "string", ["System.Void"] = "void", ["System.Double"] = "double", ["System.UInt64"] = "ulong",
        ["System.Single"] = "float", ["System.UInt16"] = "ushort", ["System.UInt32"] = "uint", ["System.Int16"] = "short", ["System.Decimal"] = "decimal",
    };

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(DescribeType(type)).Append('\n');
            foreach (var member in DescribeMembers(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string DescribeType(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref struct" : "struct")
            : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class";
        var bases = new[] { type.BaseType }.Where(parent => parent is not null && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            .Concat(type.GetInterfaces().Where(parent => parent.IsPublic))
            .Select(parent => Name(parent!)).Order(StringComparer.Ordinal).ToList();
        return $"{kind} {type.Namespace}.{Name(type)}" + (bases.Count > 0 && !type.IsEnum ? " : " + string.Join(", ", bases) : "");
    }

    private static IEnumerable<string> DescribeMembers(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic && !field.IsSpecialName))
        {
            yield return type.IsEnum
                ? string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}")
                : $"{Modifiers(field.IsStatic, false)}{(field.IsLiteral ? "const " : "")}{Describe(field.FieldType, Nullability.Create(field))} {field.Name}";
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !constructor.IsStatic))
        {
            yield return $"{Access(constructor)}{Name(type)}({Parameters(constructor)})";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
            if (accessors.Count > 0)
            {
                yield return DescribeProperty(property, accessors);
            }
        }

        foreach (var @event in type.GetEvents(Declared).Where(candidate => IsVisible(candidate.AddMethod!)))
        {
            yield return $"event {Name(@event.EventHandlerType!)} {@event.Name}";
        }

        // Records bring members of their own that nobody wrote; those with a name that no one can write are left out.
        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method) && !method.Name.Contains('<') && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))))
        {
            var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
            yield return $"{Access(method)}{Modifiers(method.IsStatic, method.IsAbstract && !type.IsInterface)}{Return(method)} {method.Name}{generics}({Parameters(method)})";
        }
    }

    private static string DescribeProperty(PropertyInfo property, List<MethodInfo> accessors)
    {
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{string.Join(", ", index.Select(DescribeParameter))}]" : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "";
        return $"{Access(accessors[0])}{Modifiers(accessors[0].IsStatic, accessors[0].IsAbstract && !property.DeclaringType!.IsInterface)}{required}"
            + $"{Describe(property.PropertyType, Nullability.Create(property))} {name} {{{get}{set} }}";
    }

    private static string Return(MethodInfo method) => Describe(method.ReturnType, Nullability.Create(method.ReturnParameter));

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(DescribeParameter));

    private static string DescribeParameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var way = type.IsByRef ? parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref " : "";
        way += parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute") ? "params " : "";
        var value = !parameter.HasDefaultValue ? ""
            : parameter.RawDefaultValue switch
            {
                null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? " = default" : " = null",
                string text => $" = \"{text}\"",
                bool flag => flag ? " = true" : " = false",
                var other => string.Create(CultureInfo.InvariantCulture, $" = {other}"),
            };
        return $"{way}{Describe(type.IsByRef ? type.GetElementType()! : type, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Describe(Type type, NullabilityInfo nullability)
    {
        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var mark = !type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return Describe(type.GetElementType()!, nullability.ElementType!) + "[]" + mark;
        }

        if (type.IsGenericType && !type.IsNested && nullability.GenericTypeArguments.Length == type.GetGenericArguments().Length)
        {
            var arguments = type.GetGenericArguments().Zip(nullability.GenericTypeArguments, Describe);
            return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>{mark}";
        }

        return Name(type) + mark;
    }

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Keywords.TryGetValue(type.FullName ?? "", out var keyword))
        {
            return keyword;
        }

        var outer = type.IsNested ? Name(type.DeclaringType!) + "." : "";
        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        return outer + (mark < 0 ? type.Name : $"{type.Name[..mark]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>");
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(bool isStatic, bool isAbstract) => (isStatic ? "static " : "") + (isAbstract ? "abstract " : "");
}
