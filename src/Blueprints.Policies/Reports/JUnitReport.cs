using System.Globalization;
using System.Xml.Linq;

namespace Blueprints.Policies;

/// <summary>Writes a report as JUnit XML: a case for each rule. Errors fail it, warnings are its output, a rule that is off is skipped.</summary>
public static class JUnitReport
{
    /// <summary>The document.</summary>
    /// <param name="report">The report.</param>
    public static string Write(PolicyReport report)
    {
        var cases = report.Rules.Select(rule => Case(rule, [.. report.Findings.Where(finding => finding.Finding.RuleId == rule.Info.Id && finding.Counts)])).ToList();
        var counts = new object[]
        {
            new XAttribute("tests", Number(cases.Count)),
            new XAttribute("failures", Number(cases.Count(test => test.Element("failure") is not null))),
            new XAttribute("errors", "0"),
            new XAttribute("skipped", Number(cases.Count(test => test.Element("skipped") is not null))),
        };
        var suite = new XElement("testsuite", new XAttribute("name", $"blueprints check {Clean(report.Target)}"), counts, cases);
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + new XElement("testsuites", counts, suite).ToString().ReplaceLineEndings("\n") + "\n";
    }

    static XElement Case(AskedRule rule, List<PolicyFinding> findings)
    {
        var test = new XElement("testcase", new XAttribute("classname", $"blueprints.{rule.Info.Topic}"), new XAttribute("name", $"{rule.Info.Id} {rule.Info.Name}"), new XAttribute("time", "0"));
        if (rule.Level == RuleLevel.Off)
            test.Add(new XElement("skipped", new XAttribute("message", "off")));
        else if (findings.Count > 0 && rule.Level == RuleLevel.Error)
            test.Add(new XElement("failure", new XAttribute("type", rule.Info.Id), new XAttribute("message", Clean(findings[0].Finding.Message)), Lines(findings)));
        else if (findings.Count > 0)
            test.Add(new XElement("system-out", Lines(findings)));
        return test;
    }

    static string Lines(IEnumerable<PolicyFinding> findings) => Clean(string.Join('\n', findings.Select(finding => $"{PolicyJson.Word(finding.Level)}: {finding.Finding.Message}")));

    // XML has no way to write most control characters.
    static string Clean(string text) => string.Concat(text.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter) && !char.IsSurrogate(letter) && letter < '\uFFFE'));

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
