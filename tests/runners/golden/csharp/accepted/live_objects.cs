using System;
using System.Collections.Generic;

class Node
{
    public long Value;
    public Node Next;
}

class LiveObjects
{
    static void Main()
    {
        // 32 bytes an object: about 130 MB stay alive.
        Node last = null;
        for (int i = 0; i < 4000000; i++) last = new Node { Value = i % 150, Next = last };
        long sum = 0;
        for (int i = 0; i < 150; i++, last = last.Next) sum += last.Value;
        Console.WriteLine(sum);
    }
}
