type
  block = array[0..9999] of longint;
var
  p: ^block;
  i: longint;
begin
  while true do
  begin
    new(p);
    for i := 0 to 9999 do p^[i] := i;
  end;
end.
