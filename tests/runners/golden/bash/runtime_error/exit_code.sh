echo partly
exit 3
