my @kept;
push @kept, 'x' x 1000 while 1;
