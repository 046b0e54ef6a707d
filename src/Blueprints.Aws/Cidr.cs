namespace Blueprints.Aws;

static class Cidr
{
    public const string Anywhere = "0.0.0.0/0";
}
