use strict;
print $undeclared {;
