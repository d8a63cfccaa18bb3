# Prints the rows of UnicodeScript.table from the Unicode database that comes with Perl.
use strict;
use warnings;
use Unicode::UCD qw(prop_invlist prop_value_aliases prop_values);

sub ranges {
    my @ends = @_;
    my @parts;
    while (@ends) {
        my $first = shift @ends;
        my $last = (@ends ? shift @ends : 0x110000) - 1;
        push @parts, $first == $last ? sprintf("%X", $first) : sprintf("%X-%X", $first, $last);
    }
    return join(" ", @parts);
}

my %rows;
for my $script (prop_values("Script")) {
    my ($short, $long) = prop_value_aliases("Script", $script);
    next unless defined $short;
    $long //= $short;
    my $scalars = ranges(prop_invlist("Script=$script"));
    next if $long eq "Unknown" || $scalars eq "";
    my %seen;
    my $names = join(" ", grep { !$seen{$_}++ } prop_value_aliases("Script", $script));
    my $extended = ranges(prop_invlist("Script_Extensions=$script"));
    $rows{$long} = [$names, $scalars, $extended eq $scalars ? "" : $extended];
}
print join("", map { "        (" . join(", ", map { "\"$_\"" } @{ $rows{$_} }) . "),\n" } sort keys %rows);
