read -r n
read -ra numbers
sum=0
for x in "${numbers[@]}"; do ((sum += x)); done
echo "$sum"
