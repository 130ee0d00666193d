var n: int = "text"
echo n
