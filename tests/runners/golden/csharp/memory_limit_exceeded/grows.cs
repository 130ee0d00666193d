using System.Collections.Generic;

class Grows
{
    static void Main()
    {
        var kept = new List<long[]>();
        while (true) kept.Add(new long[1000]);
    }
}
