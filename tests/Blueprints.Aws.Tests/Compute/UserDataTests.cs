using System.Collections.Immutable;
using System.Text;
using Blueprints.Compute;
using Blueprints.Testing;
using Blueprints.Validation;
using CsCheck;

namespace Blueprints.Aws.Tests.Compute;

public class UserDataTests
{
    static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary<string, string>.Empty;
    static readonly ImmutableDictionary<string, string> Surroundings = Nothing.Add("DB_ENDPOINT", "db.example.com").Add("CACHE_PORT", "6379");

    [Fact]
    public void A_container_is_run_with_its_port_and_surroundings() => Snapshot.Matches(
        UserData.Render(new() { ContainerImage = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1", Port = 3000 }, Surroundings), "user-data.container");

    [Fact]
    public void A_private_fleet_serves_its_placeholder_by_http() => Snapshot.Matches(UserData.Render(new(), Nothing), "user-data.placeholder");

    [Fact]
    public void A_public_fleet_serves_its_placeholder_by_https() =>
        Snapshot.Matches(UserData.Render(new() { PublicAddresses = true, Port = 443 }, Surroundings), "user-data.placeholder-public");

    [Theory]
    [InlineData("#!/bin/bash")]
    [InlineData("#!/bin/bash -e")]
    [InlineData("#!/usr/bin/env sh")]
    public void A_shell_script_starts_with_the_surroundings(string interpreter) => UserData.Render(new() { UserData = $"{interpreter}\necho hi\n" }, Nothing.Add("A", "1"))
        .Should().Be($"{interpreter}\nprintf '%s\\n' 'A=1' > /etc/blueprints.env\necho hi\n");

    [Theory]
    [InlineData("#cloud-config\npackages: [nginx]\n")]
    [InlineData("#!/usr/bin/python3\nprint(1)\n")]
    [InlineData("#!/bin/bash")]
    public void Other_formats_are_passed_on_as_they_are(string own) => UserData.Render(new() { UserData = own }, Surroundings).Should().Be(own);

    [Fact]
    public void A_hostile_image_name_stays_one_word() =>
        UserData.Render(new() { ContainerImage = "x'; rm -rf / #" }, Nothing).Should().Contain("'x'\\''; rm -rf / #'");

    [Fact]
    public void Surroundings_are_in_the_order_of_their_names() =>
        UserData.Render(new(), Surroundings).Should().Contain("'CACHE_PORT=6379' 'DB_ENDPOINT=db.example.com'");

    [Fact]
    public void More_than_aws_takes_is_refused()
    {
        var act = () => UserData.Render(new() { UserData = "#" + new string('x', UserData.MaxBytes) }, Nothing);

        act.Should().Throw<InvalidInputException>().WithMessage("userData is 16385 bytes*allowed: at most 16384*");
    }

    [Fact]
    public void Encoding_keeps_every_text() => Gen.String.Sample(text =>
        Encoding.UTF8.GetString(Convert.FromBase64String(UserData.Encode(text))) == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
}
