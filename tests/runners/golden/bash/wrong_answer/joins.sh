read -r n
read -r line
echo "${line// /}"
