using System.Net;
using Chancery.Watching.Fetching;

namespace Chancery.Watching.Tests;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("100::1")]
    public void An_address_that_is_not_the_worlds_is_not_asked(string address) => Assert.False(new AddressGuard([]).Permits(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2002:808:808::1")]
    public void An_address_of_the_world_is_asked(string address) => Assert.True(new AddressGuard([]).Permits(IPAddress.Parse(address)));

    [Fact]
    public void A_network_that_the_settings_name_is_asked_and_no_other()
    {
        var guard = new AddressGuard([IPNetwork.Parse("10.2.0.0/16"), IPNetwork.Parse("fd00::/64")]);
        Assert.True(guard.Permits(IPAddress.Parse("10.2.3.4")));
        Assert.True(guard.Permits(IPAddress.Parse("::ffff:10.2.3.4")));
        Assert.True(guard.Permits(IPAddress.Parse("fd00::7")));
        Assert.False(guard.Permits(IPAddress.Parse("10.3.3.4")));
        Assert.False(guard.Permits(IPAddress.Parse("fd00:0:0:1::7")));
    }
}
