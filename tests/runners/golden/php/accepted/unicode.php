<?php
$żółw = trim(fgets(STDIN));
echo implode(array_reverse(mb_str_split($żółw))), "\n";
