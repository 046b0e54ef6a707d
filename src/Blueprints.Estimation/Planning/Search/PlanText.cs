using System.Globalization;

namespace Blueprints.Estimation.Planning.Search;

static class PlanText
{
    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
