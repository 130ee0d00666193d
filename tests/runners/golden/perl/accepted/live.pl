my @kept;
for my $i (0 .. 149) {
    my $block = chr($i);
    push @kept, $block x (1 << 20);
}
my $sum = 0;
$sum += ord substr($_, 99999, 1) for @kept;
print "$sum\n";
