<?php
fgets(STDIN);
echo str_replace(" ", "", fgets(STDIN)), "\n";
