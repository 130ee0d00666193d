read -r line
turned=
for ((i = 0; i < ${#line}; i++)); do turned="${line:i:1}$turned"; done
echo "$turned"
