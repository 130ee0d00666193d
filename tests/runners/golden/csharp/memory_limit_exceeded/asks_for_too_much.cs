using System;

class Asks
{
    static void Main()
    {
        var block = new long[200000000];
        for (int i = 0; i < block.Length; i += 500) block[i] = i;
        Console.WriteLine(block[500]);
    }
}
