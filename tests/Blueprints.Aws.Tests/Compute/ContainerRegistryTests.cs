using Blueprints.Compute;
namespace Blueprints.Aws.Tests.Compute;

public class ContainerRegistryTests
{
    [Fact]
    public void An_ecr_image_names_its_registry() => ContainerRegistry.Of("123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web@sha256:00").Should()
        .Be(new ContainerRegistry("123456789012.dkr.ecr.eu-west-1.amazonaws.com", "123456789012", "eu-west-1", "shop/web"));

    [Theory]
    [InlineData("nginx")]
    [InlineData("public.ecr.aws/nginx/nginx:stable")]
    [InlineData("ghcr.io/shop/web:1")]
    [InlineData("12.dkr.ecr.eu-west-1.amazonaws.com/web")]
    public void Other_images_have_none(string image) => ContainerRegistry.Of(image).Should().BeNull();
}
