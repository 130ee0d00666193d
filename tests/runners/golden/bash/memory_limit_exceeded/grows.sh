kept=0123456789
while :; do kept+=$kept; done
