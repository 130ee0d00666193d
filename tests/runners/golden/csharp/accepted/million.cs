using System;
using System.IO;

class Program
{
    static void Main()
    {
        Stream input = new BufferedStream(Console.OpenStandardInput(), 1 << 16);
        long sum = -Read(input);
        long n = -sum;
        for (sum = 0; n > 0; n--) sum += Read(input);
        Console.WriteLine(sum);
    }

    static long Read(Stream input)
    {
        int c = input.ReadByte();
        while (c < '0') c = input.ReadByte();
        long value = 0;
        for (; c >= '0'; c = input.ReadByte()) value = value * 10 + c - '0';
        return value;
    }
}
