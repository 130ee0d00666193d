-module(main).
-export([main/0]).

main() ->
    {ok, [N]} = io:fread("", "~d"),
    io:format("~w~n", [depth(N)]).

depth(0) -> 0;
depth(N) -> 1 + depth(N - 1).
