import GroeiCommands
import Glibc

exit(Groei.start())
