namespace __Judge__ {
    using System;
    using System.Collections.Generic;
    using System.Globalization;
    using System.IO;
    using System.Linq;
    using System.Text;

    /// <summary>
    /// Writes answers on descriptor 3, each at once, when all that the user printed is out.
    /// </summary>
    public sealed class Output {
        private const int MaxNodes = 5000000; // more of them than an answer may have bytes
        private readonly Stream answers =
            new FileStream("/dev/fd/3", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
        private readonly StreamWriter printed =
            new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        private readonly StringBuilder text = new StringBuilder();

        /// <summary>From here on prints are kept, and are out when the program ends.</summary>
        public Output() {
            Console.SetOut(printed);
            AppDomain.CurrentDomain.ProcessExit += (sender, ending) => Flush();
        }

        public void Send() {
            Flush();
            text.Append('\n');
            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            answers.Write(bytes, 0, bytes.Length);
            answers.Flush();
            text.Clear();
        }

        public void Open() {
            text.Append('[');
        }

        /// <summary>Before each element: a comma, but not before the first.</summary>
        public void Next() {
            if (text[text.Length - 1] != '[') text.Append(',');
        }

        public void Close() {
            text.Append(']');
        }

        public void Nothing() {
            text.Append("null");
        }

        public void All<T>(IEnumerable<T> all, Action<T> one) {
            if (all == null) {
                Nothing();
                return;
            }
            Open();
            foreach (T element in all) {
                Next();
                one(element);
            }
            Close();
        }

        public void Integer(int value) {
            Whole(value);
        }

        public void Whole(long value) {
            text.Append(value.ToString(CultureInfo.InvariantCulture));
        }

        /// <summary>17 digits can always be read back; Mono loses the sign of -0.0.</summary>
        public void Real(double value) {
            bool isNegativeZero = value == 0 && 1 / value < 0;
            string digits = value.ToString("G17", CultureInfo.InvariantCulture);
            text.Append(isNegativeZero ? "-0.0" : digits);
        }

        public void Bool(bool value) {
            text.Append(value ? "true" : "false");
        }

        public void Character(char value) {
            String(value.ToString());
        }

        public void String(string value) {
            if (value == null) {
                Nothing();
                return;
            }
            text.Append('"');
            foreach (char one in value) {
                if (one == '"' || one == '\\') text.Append('\\');
                if (one < ' ') text.Append($"\\u{(int) one:x4}");
                else text.Append(one);
            }
            text.Append('"');
        }

        public void Linked(ListNode node) {
            Open();
            for (int count = 0; node != null; node = node.next) {
                Check(++count);
                Next();
                Integer(node.val);
            }
            Close();
        }

        public void Tree(TreeNode root) {
            var parents = new Queue<TreeNode>();
            int missing = 0;
            Open();
            if (root != null) {
                Integer(root.val);
                parents.Enqueue(root);
            }
            for (int count = 0; parents.Count > 0;) {
                TreeNode parent = parents.Dequeue();
                Check(++count);
                missing = Child(parent.left, missing, parents);
                missing = Child(parent.right, missing, parents);
            }
            Close();
        }

        /// <summary>
        /// Missing children are written when a node comes after them: so none is at the end.
        /// </summary>
        private int Child(TreeNode node, int missing, Queue<TreeNode> parents) {
            if (node == null) return missing + 1;
            for (int i = 0; i < missing; i++) text.Append(",null");
            Next();
            Integer(node.val);
            parents.Enqueue(node);
            return 0;
        }

        /// <summary>The elements that count, as the function says.</summary>
        public static IEnumerable<T> First<T>(IList<T> all, int count) {
            if (count >= 0 && count <= all.Count) return all.Take(count);
            throw new InvalidOperationException(
                $"The function returned {count} as the length of an array of {all.Count} elements.");
        }

        private static void Check(int count) {
            if (count <= MaxNodes) return;
            throw new InvalidOperationException("The nodes returned are a circle.");
        }

        private void Flush() {
            Console.Out.Flush();
            printed.Flush();
        }
    }
}
