print "$_\n" for 1 .. <STDIN>;
