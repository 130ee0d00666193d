using System;
using System.Collections.Generic;
using System.Linq;

class Live
{
    static byte[] Block(int i)
    {
        var block = new byte[1 << 20];
        for (int at = 0; at < block.Length; at++) block[at] = (byte)i;
        return block;
    }

    static void Main()
    {
        var kept = new List<byte[]>();
        for (int i = 0; i < 150; i++) kept.Add(Block(i));
        for (int i = 0; i < 300; i++) Block(i);
        Console.WriteLine(kept.Sum(block => block[99999]));
    }
}
