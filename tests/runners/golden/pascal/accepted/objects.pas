{$mode objfpc}{$H+}
uses
  sysutils, classes, math;
type
  TSum = class
    total: int64;
    procedure add(x: int64);
  end;

procedure TSum.add(x: int64);
begin
  total := total + x;
end;

var
  n, i: longint;
  x: int64;
  sum: TSum;
begin
  sum := TSum.create;
  read(n);
  for i := 1 to n do
  begin
    read(x);
    sum.add(x);
  end;
  writeln(inttostr(max(sum.total, -1)));
end.
