namespace Blueprints.Tests;
public class Smoke { [Fact] public void Runs() => (1 + 1).Should().Be(2); }
