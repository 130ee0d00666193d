read -r n
for ((i = 1; i <= n; i++)); do echo "$i"; done
