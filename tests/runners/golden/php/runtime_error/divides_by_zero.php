<?php
echo intdiv(1, (int) fgets(STDIN) - 5), "\n";
