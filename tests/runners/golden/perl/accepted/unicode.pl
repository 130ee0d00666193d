use utf8;
use open qw(:std :encoding(UTF-8));

chomp(my $żółw = <STDIN>);
print scalar reverse($żółw), "\n";
