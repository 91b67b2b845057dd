"""Runs a program in a pseudo-terminal for tests: one JSON command a line on standard input, one JSON reply a line back."""
import codecs, fcntl, json, os, pty, re, select, signal, struct, sys, termios, time, unicodedata

SEQUENCE = re.compile(r'\x1b\[(\??)([\d;]*)([@-~])|\x1b\]([^\x07\x1b]*)(?:\x07|\x1b\\)|\x1b[=>78()][0B]?')


def width(char):
    if unicodedata.combining(char) or char in '\u200b\u200d\ufe0e\ufe0f':
        return 0
    return 2 if unicodedata.east_asian_width(char) in 'WF' else 1


class Screen:
    """As much of a terminal as the prompts use."""

    def __init__(self, columns, rows):
        self.columns, self.rows, self.x, self.y = columns, rows, 0, 0
        self.grid = [[' '] * columns for _ in range(rows)]
        self.modes, self.marks, self.rest, self.overflow = {25}, [], '', False

    def resize(self, columns, rows):
        self.__dict__.update(Screen(columns, rows).__dict__, modes=self.modes, marks=self.marks)

    def feed(self, text):
        text, self.rest = self.rest + text, ''
        place = 0
        while place < len(text):
            char = text[place]
            if char == '\x1b':
                found = SEQUENCE.match(text, place)
                if not found:
                    if len(text) - place < 200:
                        self.rest = text[place:]
                        return
                    place += 1
                    continue
                place = found.end()
                if found.group(4) is not None:
                    self.marks.append(found.group(4))
                elif found.group(3):
                    self.control(*found.group(1, 2, 3))
                continue
            place += 1
            if char == '\n':
                self.down()
            elif char == '\r':
                self.x = 0
            elif char >= ' ':
                self.put(char)

    def down(self):
        if self.y < self.rows - 1:
            self.y += 1
        else:
            self.overflow = True
            self.grid = self.grid[1:] + [[' '] * self.columns]

    def put(self, char):
        wide = width(char)
        if wide == 0:
            if self.x:
                self.grid[self.y][self.x - 1] += char
            return
        if self.x + wide > self.columns:
            self.overflow = True
            self.x = 0
            self.down()
        self.grid[self.y][self.x] = char
        if wide == 2:
            self.grid[self.y][self.x + 1] = ''
        self.x += wide

    def control(self, private, numbers, letter):
        values = [int(n) for n in numbers.split(';') if n.isdigit()]
        first = values[0] if values else 0
        steps = max(1, first)
        if private:
            self.modes = self.modes | set(values) if letter == 'h' else self.modes - set(values)
        elif letter == 'A':
            self.y = max(0, self.y - steps)
        elif letter == 'B':
            self.y = min(self.rows - 1, self.y + steps)
        elif letter == 'C':
            self.x = min(self.columns - 1, self.x + steps)
        elif letter == 'D':
            self.x = max(0, self.x - steps)
        elif letter == 'G':
            self.x = min(self.columns, steps) - 1
        elif letter in 'Hf':
            self.y = min(self.rows, steps) - 1
            self.x = min(self.columns, values[1] if len(values) > 1 else 1) - 1
        elif letter == 'K':
            low, high = (self.x, self.columns) if first == 0 else (0, self.columns)
            self.grid[self.y][low:high] = [' '] * (high - low)
        elif letter == 'J':
            if first == 0:
                self.grid[self.y][self.x:] = [' '] * (self.columns - self.x)
            for row in range(self.y + 1 if first == 0 else 0, self.rows):
                self.grid[row] = [' '] * self.columns

    def text(self):
        return '\n'.join(''.join(row).rstrip() for row in self.grid).rstrip('\n')


class Session:
    def __init__(self, argv, columns, rows, env, cwd):
        self.screen, self.seen, self.status, self.raw = Screen(columns, rows), 0, None, ''
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(cwd)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
            os.execvpe(argv[0], argv, env)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
        self.decode = codecs.getincrementaldecoder('utf-8')('replace').decode

    def pump(self, wait):
        while select.select([self.terminal], [], [], wait)[0]:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                return False
            if not data:
                return False
            text = self.decode(data)
            self.raw += text
            self.screen.feed(text)
            wait = 0
        return True

    def until(self, condition, seconds):
        end = time.monotonic() + seconds
        while not condition():
            alive = self.pump(0.05)
            if condition():
                return True
            if not alive or time.monotonic() > end:
                return False
        return True

    def marked(self, name):
        for place in range(self.seen, len(self.screen.marks)):
            parts = self.screen.marks[place].split(';', 3)
            if parts[:2] == ['7770', 'ready']:
                self.seen = place + 1
                self.found = parts[3]
                return True
        return False

    def run(self, command):
        act, seconds = command['do'], command.get('seconds', 20)
        if act == 'ready':
            self.found = None
            ok = self.until(lambda: self.marked(command['id']), seconds) and self.found == command['id']
            return {'ok': ok, 'found': self.found}
        if act == 'send':
            self.pump(0)
            data = command['text'].encode()
            while data:
                data = data[os.write(self.terminal, data):]
            return {'ok': True}
        if act == 'see':
            return {'ok': self.until(lambda: command['text'] in re.sub(r'\s+', ' ', self.screen.text()), seconds)}
        if act == 'still':
            while True:
                before = len(self.raw)
                self.pump(0.15)
                if len(self.raw) == before:
                    return {'ok': True}
        if act == 'resize':
            self.screen.resize(command['columns'], command['rows'])
            fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack('HHHH', command['rows'], command['columns'], 0, 0))
            return {'ok': True}
        if act == 'kill':
            os.kill(self.child, getattr(signal, 'SIG' + command['signal']))
            return {'ok': True}
        if act == 'hangup':
            os.close(self.terminal)
            return {'ok': True}
        if act == 'wait':
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                try:
                    self.pump(0.02)
                except (OSError, ValueError):
                    time.sleep(0.02)
                done, status = os.waitpid(self.child, os.WNOHANG)
                if done:
                    code = os.waitstatus_to_exitcode(status)
                    self.status = code if code >= 0 else 128 - code
                    return {'ok': True, 'status': self.status}
            return {'ok': False}
        return {'ok': False, 'unknown': act}


def main():
    start = json.loads(sys.stdin.readline())
    session = Session(start['argv'], start['columns'], start['rows'], start['env'], start['cwd'])
    for line in sys.stdin:
        reply = session.run(json.loads(line))
        screen = session.screen
        reply.update(screen=screen.text(), cursor=[screen.x, screen.y], modes=sorted(screen.modes), overflow=screen.overflow)
        print(json.dumps(reply), flush=True)
    if session.status is None:
        try:
            os.kill(session.child, signal.SIGKILL)
        except ProcessLookupError:
            pass


main()
