local $/;
my (undef, @numbers) = split ' ', <STDIN>;
my $sum = 0;
$sum += $_ for @numbers;
print "$sum\n";
