var
  n: longint;
begin
  read(n);
  n := n - 5;
  writeln(1 div n);
end.
