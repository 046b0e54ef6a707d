using System.Globalization;
using System.Net;
using System.Numerics;
using Blueprints.Graph.CloudFormation.Syntax;

namespace Blueprints.Graph.CloudFormation.Functions;

/// <summary><c>Fn::Cidr</c>: a block of addresses divided into smaller ones.</summary>
static class AddressBlocks
{
    const int MostBlocks = 256;
    const int DefaultBits = 64;

    /// <summary>The blocks; unknown ones, as many as asked for, where the block to divide is not known.</summary>
    public static TemplateNode? Cidr(Evaluator evaluator, TemplateNode argument, TemplatePlace place)
    {
        var arguments = Evaluator.Arguments(argument, "Fn::Cidr", 2, 3);
        var block = evaluator.Scalar(arguments[0], "the block of Fn::Cidr");
        var count = Number(evaluator, arguments[1], 1, MostBlocks);
        var bits = arguments.Length == 3 ? Number(evaluator, arguments[2], 1, 128) : DefaultBits;
        if (count is not { } known)
            return TemplateNode.Unknown(place, block.Sources);
        var blocks = block.IsScalar && bits is { } size
            ? IPNetwork.TryParse(block.Text, out var network) ? Divide(network, known, size, place) : throw block.Place.Bad($"the block of Fn::Cidr is \"{block.Text}\"; expected one such as 10.0.0.0/16")
            : Enumerable.Repeat(TemplateNode.Unknown(place, block.Sources), known);
        return TemplateNode.OfList(blocks, place);
    }

    static IEnumerable<TemplateNode> Divide(IPNetwork network, int count, int bits, TemplatePlace place)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        var prefix = bytes.Length * 8 - bits;
        if (prefix < network.PrefixLength || BigInteger.One << (prefix - network.PrefixLength) < count)
            throw place.Bad($"{network} has no {count} blocks of {bits} bits");
        var first = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        return Enumerable.Range(0, count).Select(at => TemplateNode.OfText($"{Address(first + (new BigInteger(at) << bits), bytes.Length)}/{prefix.ToString(CultureInfo.InvariantCulture)}", place));
    }

    static IPAddress Address(BigInteger value, int length)
    {
        var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return new([.. new byte[length - bytes.Length], .. bytes]);
    }

    static int? Number(Evaluator evaluator, TemplateNode node, int least, int most)
    {
        var value = evaluator.Scalar(node, "a number of Fn::Cidr");
        if (!value.IsScalar)
            return null;
        return int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw value.Place.Bad($"a number of Fn::Cidr is \"{value.Text}\"; expected {least} to {most}");
    }
}
