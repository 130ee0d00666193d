-module(total).
-export([main/0]).

main() ->
    {ok, [N]} = io:fread("", "~d"),
    io:format("~w~n", [sum(N, 0)]).

sum(0, Sum) -> Sum;
sum(N, Sum) ->
    {ok, [X]} = io:fread("", "~d"),
    sum(N - 1, Sum + X).
