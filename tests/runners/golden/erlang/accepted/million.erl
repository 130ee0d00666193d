-module(main).
-export([main/0]).

main() ->
    io:setopts([{binary, true}]),
    [_ | Words] = binary:split(read([]), [<<" ">>, <<"\n">>], [global, trim_all]),
    io:format("~w~n", [lists:sum([binary_to_integer(Word) || Word <- Words])]).

read(Parts) ->
    case file:read(standard_io, 65536) of
        {ok, Part} -> read([Parts, Part]);
        eof -> iolist_to_binary(Parts)
    end.
