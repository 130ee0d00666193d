<STDIN>;
print join('', split(' ', <STDIN>)), "\n";
